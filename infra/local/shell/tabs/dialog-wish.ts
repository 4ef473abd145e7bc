// What a tab asks of a dialog: its page, its title and its size, named or in pixels and kept within reason.
import { z } from 'zod'

export type DialogSize = { readonly width: number; readonly height: number }
export type DialogWish = DialogSize & { readonly url: string; readonly title: string }

const sizeSchema = z.union([z.number(), z.string()]).optional()
const dialogSchema = z.object({
  url: z.string(),
  title: z.string().optional(),
  width: sizeSchema,
  height: sizeSchema,
})
const resizeSchema = z.object({ width: sizeSchema, height: sizeSchema })

type Named = { readonly small: number; readonly medium: number; readonly large: number }
const widths: Named = { small: 320, medium: 600, large: 900 }
const heights: Named = { small: 320, medium: 480, large: 680 }
const least = 200
const most = 1_600

const pixels = (wanted: number | string | undefined, named: Named): number => {
  if (typeof wanted === 'number' && Number.isFinite(wanted)) return Math.max(least, Math.min(wanted, most))
  if (wanted === 'large') return named.large
  return wanted === 'medium' ? named.medium : named.small
}

/** Reads the wish to open a dialog; undefined without the address of a page. A size that is not named is small. */
export const readDialogWish = (wanted: unknown): DialogWish | undefined => {
  const parsed = dialogSchema.safeParse(wanted)
  if (!parsed.success) return undefined
  const { url, title = '', width, height } = parsed.data
  return { url, title, width: pixels(width, widths), height: pixels(height, heights) }
}

/** Reads the wish for another size; what is not named stays as it is. */
export const readResize = (wanted: unknown): Partial<DialogSize> => {
  const parsed = resizeSchema.safeParse(wanted)
  const { width, height } = parsed.success ? parsed.data : {}
  return {
    ...(width !== undefined && { width: pixels(width, widths) }),
    ...(height !== undefined && { height: pixels(height, heights) }),
  }
}
