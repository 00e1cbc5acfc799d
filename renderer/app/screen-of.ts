/** The screen of an address, which names its undo list: the campaign's tab, or the page. */
export function screenOf(location: string): string {
  const [page = '', , tab] = location.split('/').filter((part) => part !== '')
  if (page === 'campaigns' && tab !== undefined) return tab
  return page === '' ? 'workbench' : page
}

/** The key of the campaign that the address shows, or null. */
export function campaignKeyOf(location: string): number | null {
  const match = /^\/campaigns\/(\d+)\//.exec(location)
  return match?.[1] === undefined ? null : Number(match[1])
}
