export const texts = {
  names: (count: number) => `${count} 个名称要核对`,
  hint: (leaveOut: string) => `选定它是哪一个；不选的${leaveOut}。只对这一次粘贴有效。`,
  nameOf: (text: string) => `“${text}”是`,
  repeated: '（重复）',
  acceptAll: (count: number) => `都按最接近的名称（${count} 个）`,
} as const
