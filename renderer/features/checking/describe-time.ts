/** 06-28 18:05 of a local time with offset. */
export function describeTime(time: string): string {
  return time.slice(5, 16).replace('T', ' ')
}
