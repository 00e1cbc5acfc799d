import { z } from 'zod'

/** An identifier made by this program (a UUID) or by another writer of packages (any text that can name a member). */
export const idSchema = z
  .string()
  .min(1, '编号不能为空')
  .max(200, '编号过长')
  .refine((id) => id !== '__proto__', '不允许的编号')
