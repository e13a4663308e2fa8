import type { Markup } from '../domain/messages/markup.ts'
import type { Room } from './rooms.ts'

/** What a page shows inside the frame. */
export type View = {
  title: string
  room?: Room
  content: Markup
  /** 422 where a form was refused; 200 without it. */
  status?: number
}
