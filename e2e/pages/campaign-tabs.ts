import { expect, type Page } from '@playwright/test'

/** Opens a tab of the campaign on the screen by its name. */
export async function openTab(desk: Page, name: string): Promise<void> {
  await desk.getByRole('navigation', { name: '活动页签' }).getByRole('link', { name, exact: true }).click()
}

/** Waits until the entry grid has nothing left to save. */
export async function waitForSaved(desk: Page): Promise<void> {
  await expect(desk.getByText(/正在保存/)).toHaveCount(0, { timeout: 30_000 })
}
