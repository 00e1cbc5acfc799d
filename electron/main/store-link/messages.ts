/** What the user reads about the store. */
export const messages = {
  restarting: '数据存储正在重新启动…',
  restartedTooOften: '数据存储反复中断，请退出程序后重新打开。已保存的内容不受影响。',
  interrupted: '数据存储中断，不能确定这次改动是否已保存。请核对屏幕上的内容后重试。',
  late: '数据存储没有在规定时间内答复，请核对屏幕上的内容后重试；显示“已保存”的内容不受影响。',
  closing: '程序正在退出，这次改动没有保存。',
} as const
