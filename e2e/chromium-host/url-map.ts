/** Pages of a custom scheme live at a secure https origin that only exists inside the host: `app://desk/x` ↔ `https://desk.app.internal/x`. */
const suffix = 'internal'
const customSchemes = new Set<string>()

export function addCustomScheme(scheme: string): void {
  customSchemes.add(scheme)
}

/** The address that Chromium loads for an address of the program. Others pass unchanged. */
export function toWebUrl(url: string): string {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)(.*)$/i.exec(url) ?? []
  if (scheme === undefined || host === undefined || !customSchemes.has(scheme)) return url
  return `https://${host}.${scheme}.${suffix}${rest?.startsWith('/') ? rest : `/${rest ?? ''}`}`
}

/** The address of the program for an address that Chromium reports. */
export function fromWebUrl(url: string): string {
  const [, host, scheme, rest] = /^https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.internal([/?#].*)?$/i.exec(url) ?? []
  if (scheme === undefined || host === undefined || !customSchemes.has(scheme)) return url
  return `${scheme}://${host}${rest ?? '/'}`
}

/** Scheme and host, as Chromium calls the origin of a standard scheme. */
export function originOf(url: string): string {
  if (!URL.canParse(url)) return 'null'
  const { protocol, host } = new URL(url)
  return host === '' ? 'null' : `${protocol}//${host}`
}
