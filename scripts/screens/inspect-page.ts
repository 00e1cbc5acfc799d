/** Runs inside the page (serialised by Playwright): finds what a screen must not show. Returns one line per finding. */
export function inspectPage(allowedWords: readonly string[]): string[] {
  const findings: string[] = []
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth + 1) findings.push(`页面横向溢出：${root.scrollWidth} > ${root.clientWidth}`)

  const isVisible = (element: Element): boolean => {
    const box = element.getBoundingClientRect()
    return (
      box.width > 1 && box.height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    )
  }
  const describe = (element: Element): string =>
    `<${element.tagName.toLowerCase()}> ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`

  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element)
    const hasOwnText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    )
    const isClipping = style.overflowX === 'hidden' || style.textOverflow === 'ellipsis'
    if (!hasOwnText || !isClipping || !isVisible(element) || element.scrollWidth <= element.clientWidth + 1) continue
    if (element.closest('[title], [data-tooltip]') === null) findings.push(`文字被截断且没有提示：${describe(element)}`)
  }

  const controls = [
    ...document.querySelectorAll('a[href], button, input, select, textarea, [role="button"], [role="tab"]'),
  ].filter(
    (element) =>
      isVisible(element) &&
      element.closest('[role="grid"], [data-grid], .ant-select, .ant-segmented, .printed') === null,
  )
  /** What is left of an element's box after everything around it that scrolls or clips. */
  const visibleBox = (element: Element) => {
    const box = element.getBoundingClientRect()
    const shown = { left: box.left, top: box.top, right: box.right, bottom: box.bottom }
    for (let around = element.parentElement; around !== null; around = around.parentElement) {
      if (getComputedStyle(around).overflow === 'visible') continue
      const edge = around.getBoundingClientRect()
      shown.left = Math.max(shown.left, edge.left)
      shown.top = Math.max(shown.top, edge.top)
      shown.right = Math.min(shown.right, edge.right)
      shown.bottom = Math.min(shown.bottom, edge.bottom)
    }
    return shown
  }
  const isOnTop = (element: Element): boolean => {
    const box = visibleBox(element)
    const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    return hit !== null && (element.contains(hit) || hit.contains(element))
  }
  const boxes = controls.filter(isOnTop).map((element) => ({ element, box: visibleBox(element) }))
  for (const [index, first] of boxes.entries()) {
    for (const second of boxes.slice(index + 1)) {
      if (first.element.contains(second.element) || second.element.contains(first.element)) continue
      const label = first.element.closest('label')
      if (label !== null && label === second.element.closest('label')) continue
      const width = Math.min(first.box.right, second.box.right) - Math.max(first.box.left, second.box.left)
      const height = Math.min(first.box.bottom, second.box.bottom) - Math.max(first.box.top, second.box.top)
      if (width > 2 && height > 2) findings.push(`控件重叠：${describe(first.element)} 与 ${describe(second.element)}`)
    }
  }

  // Paths of files, and of fields in a file, are what they are.
  const paths = [...document.querySelectorAll('code')].map((element) => element.textContent ?? '')
  const text = paths.reduce((rest, path) => rest.replaceAll(path, ''), document.body.innerText)
  const words = new Set((text.match(/[A-Za-z]{2,}/g) ?? []).map((word) => word.toLowerCase()))
  for (const word of words) if (!allowedWords.includes(word)) findings.push(`出现外文：${word}`)
  return [...new Set(findings)]
}
