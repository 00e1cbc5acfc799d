/** Every key of the program: what it does and how it is called. The key sheet, the tooltips and the handlers read it. */
export type ProgramAction = 'keys' | 'saved' | 'search' | 'print' | 'undo' | 'redo' | 'operator' | 'nothing'

export type ProgramKey = {
  action: ProgramAction
  /** For the key handler; several bindings of one key. */
  bindings: readonly string[]
  /** As printed on the key. */
  shown: string
  label: string
}

export const programKeys: readonly ProgramKey[] = [
  { action: 'keys', bindings: ['F1'], shown: 'F1', label: '快捷键表' },
  { action: 'operator', bindings: ['F8'], shown: 'F8', label: '切换操作员' },
  { action: 'search', bindings: ['$mod+f'], shown: 'Ctrl+F', label: '在本页查找' },
  { action: 'print', bindings: ['$mod+p'], shown: 'Ctrl+P', label: '到“打印与导出”' },
  { action: 'undo', bindings: ['$mod+z'], shown: 'Ctrl+Z', label: '撤销本页上一步' },
  { action: 'redo', bindings: ['$mod+y', '$mod+Shift+z'], shown: 'Ctrl+Y', label: '重做' },
  { action: 'saved', bindings: ['$mod+s'], shown: 'Ctrl+S', label: '不需要保存：每次改动都已自动保存' },
  { action: 'nothing', bindings: ['F5', '$mod+r', '$mod+Shift+r'], shown: '', label: '' },
]

/** Keys that their own place handles, listed for the key sheet. */
export const placeKeys: readonly { place: string; keys: readonly { shown: string; label: string }[] }[] = [
  {
    place: '填写框',
    keys: [
      { shown: 'Enter', label: '保存' },
      { shown: 'Ctrl+Enter', label: '保存多行文字' },
      { shown: 'Esc', label: '放弃刚才的输入' },
      { shown: 'Tab', label: '到下一处' },
    ],
  },
  {
    place: '录入',
    keys: [
      { shown: 'Enter', label: '保存，到下一格' },
      { shown: 'Tab', label: '到右边一格' },
      { shown: 'Shift+Enter', label: '到上一格' },
      { shown: '方向键', label: '移动' },
      { shown: 'F2', label: '修改格内数字' },
      { shown: 'Delete', label: '清空' },
      { shown: 'F4 / Ctrl+J', label: '到下一处空白' },
      { shown: 'F6', label: '按评委、按单位切换' },
      { shown: 'F7', label: '本张评分单弃权，再按一次取消' },
      { shown: '/', label: '这个单位不适用这一项，再按一次恢复' },
      { shown: 'F9', label: '本份评分单的备注、作废和恢复' },
      { shown: 'Ctrl+PageDown', label: '下一位评委（单位）' },
      { shown: 'Ctrl+PageUp', label: '上一位评委（单位）' },
      { shown: 'Ctrl+C / Ctrl+V', label: '复制、粘贴（先核对再写入）' },
    ],
  },
  {
    place: '核对',
    keys: [
      { shown: 'Enter', label: '相符，到下一张' },
      { shown: '数字键', label: '更正这一项，Enter 确认，Esc 放弃' },
      { shown: '方向键 / Tab', label: '换项' },
      { shown: 'PageDown / PageUp', label: '下一张、上一张评分单' },
      { shown: 'Ctrl+PageDown', label: '下一位评委' },
      { shown: 'F4 / Ctrl+J', label: '下一张未核' },
      { shown: 'Ctrl+Enter', label: '双录：与第一次对比，到下一位评委' },
    ],
  },
  {
    place: '现场大屏',
    keys: [
      { shown: '空格 / →', label: '下一步；计时时开始、停止' },
      { shown: '←', label: '上一步' },
      { shown: 'B', label: '黑屏，再按一次取消' },
      { shown: 'Esc', label: '在大屏上按：关闭大屏' },
    ],
  },
]

/** The label of an action with its key, for tooltips. */
export function describeKey(action: ProgramAction): string {
  const key = programKeys.find((entry) => entry.action === action)
  return key === undefined ? '' : `${key.label}（${key.shown}）`
}
