/** What Slack would say to a body. (Being filled in.) */
import type { Json } from './slack-shapes.ts';

export type Finding = { readonly at: string; readonly message: string; readonly error?: string };

export const judgeMessage = (
  _body: Json,
  _options: { method: string; mentions?: readonly string[] },
): Finding[] => [];
export const judgeView = (
  _view: Json | undefined,
  _mentions: readonly string[] = [],
): Finding[] => [];
export const judgeUnfurl = (_unfurl: Json, _mentions: readonly string[] = []): Finding[] => [];
export const judgeOptions = (_body: Json): Finding[] => [];
