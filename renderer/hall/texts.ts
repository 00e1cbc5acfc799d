export const texts = {
  rehearsal: '演示数据　分数均为虚构',
  black: '黑屏',
  masked: '？',
  over: '▲ 已超时',
  left: '剩余时间',
  standing: '计时停止',
} as const
