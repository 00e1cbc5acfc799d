import { expect, type Locator, type Page } from '@playwright/test'

export type CheckingMethod = '唱分核对' | '双录' | '抽查核对'

/** The summary above the tab as one text. */
export function findSummary(desk: Page): Locator {
  return desk.getByRole('region', { name: '核对情况' })
}

export async function chooseMethod(desk: Page, method: CheckingMethod): Promise<void> {
  await desk.getByRole('radiogroup', { name: '核对方式' }).getByText(method, { exact: true }).click()
}

/** F8, then the operator's button. */
export async function switchOperator(desk: Page, label: string): Promise<void> {
  await desk.keyboard.press('F8')
  const dialog = desk.getByRole('dialog', { name: '选择操作员' })
  await dialog.getByRole('button', { name: label }).click()
  await expect(dialog).toBeHidden()
  await expect(desk.getByText(`操作员：${label}`)).toBeVisible()
}

/** Waits until the reader shows this place of the pile, and says whose sheet it is. */
export async function expectPlace(desk: Page, place: number, all: number, sheet: string): Promise<void> {
  await expect(desk.getByText(`第 ${place} / ${all} 张`)).toBeVisible()
  await expect(desk.getByRole('group', { name: sheet })).toBeVisible()
}

/** Types texts down the columns of a score grid from its first cell, as a clerk does with a pile of paper. */
export async function typeColumns(desk: Page, columns: readonly (readonly string[])[]): Promise<void> {
  await desk.getByRole('textbox', { name: '第二次录入框' }).focus()
  await desk.keyboard.press('Control+Home')
  for (const text of columns.flat()) {
    await desk.keyboard.type(text)
    await desk.keyboard.press('Enter')
  }
}
