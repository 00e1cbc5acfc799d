/** Items of a fixed list with keys for React, as equal texts may stand in it. */
export function numberItems<Item>(items: readonly Item[]): { key: string; index: number; item: Item }[] {
  return items.map((item, index) => ({ key: `${index}`, index, item }))
}
