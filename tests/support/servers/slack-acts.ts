/** One thing that somebody does, and all that comes of it. */
import type { ServerResponse } from 'node:http';
import type { Kind, Retry } from './slack-delivery.ts';
import type { Act, ActParts } from './slack-parts.ts';
import { createResponses } from './slack-responses.ts';
import { judgeOptions, judgeView } from './slack-rules.ts';
import {
  type Ack,
  type From,
  type Json,
  named,
  type Option,
  type Post,
  type View,
} from './slack-shapes.ts';

/** What came of something that somebody did. */
export type Sent = {
  /** The payload as the app got it. */
  readonly payload: Json;
  /** What the app acknowledged with; rejects where it never does. */
  readonly ack: Promise<Ack>;
  /**
   * The nth message since, that answers it (by acknowledgement or `response_url`) or that the app put
   * in the same channel or in the direct message with the same person.
   */
  readonly message: (number?: number) => Promise<Post>;
  /** The nth state, since, of a view that this opened, pushed, changed or published. */
  readonly view: (number?: number) => Promise<View>;
  /** What the app suggested. */
  readonly options: () => Promise<Option[]>;
  /** What the app says is wrong with the form, by block id. */
  readonly errors: () => Promise<Record<string, string>>;
  /** The same delivery once more, as Slack repeats one that was not acknowledged in time. */
  readonly again: (retry?: Retry) => Promise<Ack>;
};

/** How often one `response_url` may be used (https://docs.slack.dev/interactivity/handling-user-interaction). */
const RESPONSES = 5;

export type Acts = ReturnType<typeof createActs>;

export function createActs(parts: ActParts) {
  const { records, workspace } = parts;
  const acts = new Map<string, Act & { uses: number; spent: boolean }>();
  let begun = 0;
  const say = createResponses(parts);

  /** @param late its trigger has expired before the app sees it */
  const begin = (act: Omit<Act, 'id'>, late: boolean | undefined = false) => {
    const id = `act-${++begun}`;
    acts.set(id, { ...act, id, uses: 0, spent: late });
    return {
      id,
      trigger_id: `${id}.${late ? 'late' : 'trigger'}`,
      response_url: `${parts.origin()}/response/${id}`,
    };
  };

  const deliver = (id: string, kind: Kind, payload: Json, tamper?: From['tamper']): Sent => {
    const act = acts.get(id)!;
    const [posts, views] = [records.posts.length, records.views.length];
    const ack = parts.send(kind, payload, { tamper }).then(async (one) => {
      await acknowledged(act, payload, one);
      return one;
    });
    ack.catch(() => {});
    const nth = <T>(found: readonly T[], number: number) => found[number - 1];
    return {
      payload,
      ack,
      async message(number = 1) {
        const own = await workspace.directWith(act.user.id);
        return records.until(
          () =>
            nth(
              records.posts
                .slice(posts)
                .filter((post) =>
                  post.act ? post.act === id : post.channel === act.channel || post.channel === own,
                ),
              number,
            ),
          `message ${number} in answer`,
        );
      },
      view: async (number = 1) =>
        (
          await records.until(
            () =>
              nth(
                records.views
                  .slice(views)
                  .filter((shown) => (shown.act ? shown.act === id : shown.user === act.user.id)),
                number,
              ),
            `view ${number}`,
          )
        ).view,
      async options() {
        const { body } = await ack;
        const groups = body?.option_groups as { options: Option[] }[] | undefined;
        return groups?.flatMap(({ options }) => options) ?? (body?.options as Option[]) ?? [];
      },
      errors: async () => ((await ack).body?.errors as Record<string, string>) ?? {},
      again: (retry = { number: 1, reason: 'http_timeout' }) =>
        parts.send(kind, payload, { retry }),
    };
  };

  async function acknowledged(act: Act, payload: Json, { body, status }: Ack): Promise<void> {
    if (payload.type === 'view_submission' && (status ?? 200) === 200) await submission(act, body);
    if (!body || (status ?? 200) !== 200) return;
    if (payload.type === 'block_suggestion') {
      parts.judged(judgeOptions(body), 'block_suggestion ack');
    } else if (
      payload.command !== undefined &&
      (body.text !== undefined || body.blocks !== undefined)
    ) {
      await say(act, 'ack', body);
    }
  }

  async function submission(act: Act, body: Json | undefined): Promise<void> {
    const { view } = act;
    if (!view) return;
    const action = body?.response_action;
    if (action === 'errors') {
      const known = view.blocks
        .filter(({ type }) => type === 'input')
        .map(({ block_id }) => block_id);
      const strange = Object.keys((body?.errors as Json) ?? {}).filter((id) => !known.includes(id));
      if (strange.length > 0 || Object.keys((body?.errors as Json) ?? {}).length === 0) {
        records.add(
          'violations',
          `view_submission ack: errors at ${strange.join(', ') || 'nothing'}; the form has ${known.join(', ')}`,
        );
      }
      return;
    }
    if (action !== 'update' && action !== 'push') {
      if (action === undefined || action === 'clear') parts.close(view.id);
      else records.add('violations', `view_submission ack: no response_action is called ${action}`);
      return;
    }
    const sent = body!.view as Json;
    if (parts.judged(judgeView(sent, parts.mentions), `view_submission ack /view`)) return;
    const next = { ...sent, blocks: named(sent.blocks) };
    const answered =
      action === 'update'
        ? await workspace.must('views.update', { view_id: view.id, view: next })
        : await workspace.must('views.push', {
            view: next,
            trigger_id: (
              await workspace.must('views.generateTriggerId', {
                user_id: act.user.id,
                view_id: view.id,
              })
            ).trigger_id,
          });
    records.add('views', {
      method: 'ack',
      user: act.user.id,
      view: answered.view as View,
      act: act.id,
    });
  }

  return {
    begin,
    deliver,
    /** Uses a trigger up. */
    spend(trigger: unknown): { user: string; act: string; view?: string } | string {
      const act = acts.get(String(trigger).split('.')[0]!);
      if (!act) return 'invalid_trigger_id';
      if (act.spent)
        return String(trigger).endsWith('late') ? 'expired_trigger_id' : 'exchanged_trigger_id';
      act.spent = true;
      const modal = act.view?.type === 'modal' ? { view: act.view.id } : {};
      return { user: act.user.id, act: act.id, ...modal };
    },
    /** `POST /response/…`. */
    async respond(response: ServerResponse, id: string, body: Json): Promise<void> {
      const act = acts.get(id);
      const refuse = (status: number, error: string) => {
        if (parts.judging) records.add('violations', `response_url: ${error}`);
        response.writeHead(status, { 'content-type': 'text/plain' }).end(error);
      };
      if (!act) return refuse(404, 'invalid_url');
      act.uses += 1;
      if (act.uses > RESPONSES) return refuse(404, 'used_url');
      const error = await say(act, 'response_url', body);
      if (error) {
        response.writeHead(400, { 'content-type': 'text/plain' }).end(error);
        return;
      }
      response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
    },
  };
}
