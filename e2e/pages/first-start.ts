import { expect, type Locator, type Page } from '@playwright/test'

/** Answers the question that every start begins with. */
export async function chooseOperator(desk: Page, label = '录入员1'): Promise<void> {
  const dialog = desk.getByRole('dialog', { name: '选择操作员' })
  await dialog.getByRole('button', { name: label }).click()
  await expect(dialog).toBeHidden()
}

/** From the first screen to the workbench of the demo office. */
export async function openDemo(desk: Page): Promise<void> {
  await chooseOperator(desk)
  await desk.getByRole('button', { name: '看看演示' }).click()
  await expect(desk.getByRole('button', { name: '确认导入' })).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('link', { name: '工作台', exact: true })).toBeVisible()
}

/** From the first screen to the workbench of a package; the test scripts the dialog that asks for the file. */
export async function importFirst(desk: Page, confirm = (button: Locator) => button.click()): Promise<void> {
  await chooseOperator(desk)
  await desk.getByRole('button', { name: '导入数据包' }).click()
  await confirm(desk.getByRole('button', { name: '确认导入' }))
  await expect(desk.getByRole('link', { name: '工作台', exact: true })).toBeVisible()
}

/** Goes to an address of the program: `campaigns/1/results`. */
export async function goTo(desk: Page, address: string): Promise<void> {
  await desk.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${address}`)
}
