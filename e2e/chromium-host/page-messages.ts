/** What a page and the host say to each other through the binding, encoded by the codec. */
export type PageMessage =
  | { kind: 'send'; channel: string; parameters: unknown[] }
  | { kind: 'invoke'; id: number; channel: string; parameters: unknown[] }
  | { kind: 'window'; x: number; y: number; width: number; height: number; isFocused: boolean }

export type HostMessage =
  | { kind: 'message'; channel: string; parameters: unknown[] }
  | { kind: 'reply'; id: number; isOk: true; value: unknown }
  | { kind: 'reply'; id: number; isOk: false; error: string }
