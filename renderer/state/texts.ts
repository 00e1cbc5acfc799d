/** What the state says to users. */
export const texts = { contestGone: '找不到这个评比，可能已被删除' } as const
