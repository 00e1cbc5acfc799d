import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app } from 'electron'

/** Where things are: data of this user, and the built parts beside the main bundle (`out/main/index.js`). */
export function listPaths() {
  const built = join(dirname(fileURLToPath(import.meta.url)), '..')
  const { LIANGSAI_USER_DATA: chosen, PORTABLE_EXECUTABLE_DIR: portable } = process.env
  const userData = chosen ?? (portable === undefined ? app.getPath('userData') : join(portable, '亮赛比工作台数据'))
  return {
    userData,
    attachments: join(userData, 'attachments'),
    pages: join(built, 'pages'),
    preloads: join(built, 'preload'),
    demo: join(built, '..', 'assets', 'demo', 'demo-campaign.json'),
  }
}
