export type PreventableEvent = { readonly defaultPrevented: boolean; preventDefault(): void }

/** An event object in Electron's form, with more properties where an event has them. */
export function createEvent<Details extends object>(details: Details): Details & PreventableEvent {
  let isPrevented = false
  const event = {
    get defaultPrevented() {
      return isPrevented
    },
    preventDefault: () => {
      isPrevented = true
    },
  }
  return Object.assign(event, details)
}
