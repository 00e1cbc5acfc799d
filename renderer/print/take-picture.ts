/** Pixels of the width of A4 upright. */
const portraitWidth = 794

/**
 * The document on the page as a PNG of exactly this size, as a data address. Drawn from the page's own marks and styles,
 * so that neither the size nor the scale of a screen plays a part.
 */
export async function takePicture(width: number, height: number): Promise<string> {
  const article = document.querySelector('article')
  if (article === null) throw new Error('没有可存成图片的内容')
  const scale = height > width ? width / portraitWidth : 1
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawSvg(article, width, height, scale))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('图片没有画成')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(image, 0, 0, width, height)
  return canvas.toDataURL('image/png')
}

function drawSvg(article: Element, width: number, height: number, scale: number): string {
  const frame = document.createElement('div')
  frame.className = 'picture'
  const style = document.createElement('style')
  style.textContent = Array.from(document.styleSheets, (sheet) =>
    Array.from(sheet.cssRules, (rule) => rule.cssText).join('\n'),
  ).join('\n')
  frame.append(style, article.cloneNode(true))
  const [innerWidth, innerHeight] = [width / scale, height / scale]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${innerWidth} ${innerHeight}"><foreignObject width="${innerWidth}" height="${innerHeight}">${new XMLSerializer().serializeToString(frame)}</foreignObject></svg>`
}
