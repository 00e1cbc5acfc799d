/** Names of chains (security.md, Change log): ids are encoded, so that none contains a slash or an at sign. */

export function officeChain(officeId: string): string {
  return `office:${encodeURIComponent(officeId)}`
}

export function campaignChain(officeId: string, campaignId: string): string {
  return `campaign:${encodeURIComponent(officeId)}/${encodeURIComponent(campaignId)}`
}

export function contestChain(officeId: string, campaignId: string, contestId: string): string {
  return `${contestChainPrefix(officeId, campaignId)}${encodeURIComponent(contestId)}`
}

/** What the names of the chains of all contests of a campaign begin with. */
export function contestChainPrefix(officeId: string, campaignId: string): string {
  return `contest:${encodeURIComponent(officeId)}/${encodeURIComponent(campaignId)}/`
}

/** An office's chain that came with a package and differs from the local one: kept beside it under its head. */
export function foreignOfficeChain(officeId: string, headHash: string): string {
  return `${officeChain(officeId)}@${headHash.slice(0, 12)}`
}

/** What the names of all chains of an office begin with, or are. */
export function chainPrefixes(officeId: string): { exact: string; prefixes: string[] } {
  const id = encodeURIComponent(officeId)
  return { exact: officeChain(officeId), prefixes: [`office:${id}@`, `campaign:${id}/`, `contest:${id}/`] }
}
