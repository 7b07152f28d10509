import type { Request } from '../commands/request.ts';
import type { Reply } from '../reply/reply.ts';
export function renderSlack(
  reply: Reply,
  options: { idFor: (r: Request) => string },
): { text: string; blocks: object[] }[] {
  const blocks: object[] = [];
  for (const b of reply.blocks) {
    if (b.type === 'choices')
      blocks.push({
        type: 'actions',
        elements: b.choices.map((c, i) => ({
          type: 'button',
          text: { type: 'plain_text', text: c.label },
          action_id: 'dl:r:' + i,
          value: options.idFor(c.request),
        })),
      });
    else if (b.type === 'fact')
      blocks.push(
        { type: 'section', text: { type: 'mrkdwn', text: '>' + b.text } },
        {
          type: 'context',
          elements: [
            { type: 'mrkdwn', text: `${b.attribution ?? ''} · ${b.statusWords} · ${b.date}` },
          ],
        },
      );
    else if (b.type === 'headline')
      blocks.push({ type: 'header', text: { type: 'plain_text', text: b.text } });
    else if ('text' in b)
      blocks.push({
        type: 'section',
        text: { type: 'mrkdwn', text: b.type === 'short' ? `*${b.text}*` : b.text },
      });
  }
  return [{ text: 'x', blocks }];
}
