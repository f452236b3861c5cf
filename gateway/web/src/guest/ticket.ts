/** What a sheet's QR code carries: of which organisation, for which wave, and the right to answer once. */
export interface Ticket {
  readonly tenant: string
  readonly wave: string
  readonly secret: string
}

const KEPT = 'komado.ticket'

/** `ORIGIN/g/#tenant.wave.ticket`: the fragment is the one part of an address that no server sees. */
export function ticketFromFragment(fragment: string): Ticket | undefined {
  const found = /^#([a-z0-9]{5})\.([0-9a-f-]{36})\.([A-Za-z0-9_-]{10,64})$/.exec(fragment)
  const [, tenant, wave, secret] = found ?? []
  return tenant === undefined || wave === undefined || secret === undefined ? undefined : { tenant, wave, secret }
}

interface AddressBar {
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>
  readonly history: Pick<History, 'replaceState'>
}

/** Reads the ticket and leaves the bare page behind; in the tab it is kept until the answers are handed in. */
export function takeTicket({ location, history }: AddressBar, storage: Storage): Ticket | undefined {
  const brought = ticketFromFragment(location.hash)
  if (location.search !== '' || location.hash !== '') history.replaceState(null, '', location.pathname)
  if (brought !== undefined) storage.setItem(KEPT, JSON.stringify(brought))
  const kept = storage.getItem(KEPT)
  return kept === null ? undefined : JSON.parse(kept) as Ticket
}

export function dropTicket(storage: Storage): void {
  storage.removeItem(KEPT)
}
