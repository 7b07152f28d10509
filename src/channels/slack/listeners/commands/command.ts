/** Slash commands: each under its own name, and all of them under `/dateline`. */

import { parseLine, parseOptions } from '../../../../contract/command-line.ts';
import { findCommand } from '../../../../contract/commands.ts';
import type { Request } from '../../../../contract/request.ts';
import { translate } from '../../../../i18n/translate.ts';
import type { Locale } from '../../../../knowledge/model/schema.ts';
import { showsFacts } from '../../../../tenants/corrections/posted-answers.ts';
import { endsWithQuestionMark } from '../../../../text/question-mark.ts';
import { soon } from '../../../shared/soon.ts';
import { UMBRELLA } from '../../command-names.ts';
import { factsOf, isLate } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import type { CommandArgs } from '../../receive/bolt-args.ts';
import {
  amongOthers,
  type EventContext,
  eventContext,
  isPrivate,
  type SlackServices,
  tenantOf,
} from '../../receive/event-context.ts';
import { unescapeTyped } from '../../render/escape.ts';
import { renderSentence } from '../../render/render.ts';
import { type Prepared, prepare } from '../../send/answer.ts';
import { notePrivately } from '../../send/reach-beside.ts';
import { refusedTo } from '../../send/refusal.ts';
import { bodyOf, notePosted, post } from '../../send/send.ts';
import { openAsk } from '../views/question.ts';
import { openSettings } from '../views/settings.ts';

/** Answers one reader in the acknowledgement itself; what does not fit follows. */
export async function onCommand(args: CommandArgs, services: SlackServices): Promise<void> {
  const { command, ack, respond } = args;
  const context = await eventContext(
    { team: command.team_id, user: command.user_id, channel: command.channel_id },
    services,
  );
  const request = requestOf(command.command, unescapeTyped(command.text ?? ''));
  if (request.command === 'settings') return openSettings(args, context);
  const refusal = await refusedTo(request, context);
  if (refusal) return ack({ response_type: 'ephemeral', ...bodyOf(refusal) });
  if (request.command === 'ask' && !request.question) {
    await ack();
    return askInForm(args, context, request.language);
  }
  const privately = isPrivate(context);
  const preparing = prepare(request, privately, context);
  const late = !(await soon(request, preparing));
  // The command is shown as it is once the answer is there for everyone.
  if (late) await ack(privately ? undefined : { response_type: 'in_channel' });
  const prepared = await preparing;
  const noted = amongOthers(context) || showsFacts(prepared.answered.reply);
  if (!prepared.ephemeral && noted) {
    if (!late) await ack({ response_type: 'in_channel' });
    return answerEveryone(args, prepared, context);
  }
  const [first, ...rest] = prepared.messages;
  const response_type = prepared.ephemeral ? 'ephemeral' : 'in_channel';
  if (!late) await ack({ response_type, ...bodyOf(first!) });
  const more = late ? prepared.messages : rest;
  for (const message of more.slice(0, LIMITS.responses))
    await respond({ response_type, ...bodyOf(message) });
  if (prepared.ephemeral) await notePrivately(prepared.answered, command, context);
}

/** Asks for the question in a form; where it is too late for one, beside the command itself. */
async function askInForm(
  { body, respond }: CommandArgs,
  context: EventContext,
  language: Locale | undefined,
): Promise<void> {
  try {
    await openAsk(body.trigger_id, context, language);
  } catch (error) {
    if (!isLate(error)) throw error;
    context.log.info(factsOf(error), 'It was too late for the form of a Slack command');
    const { locale, service, location } = context;
    const [one] = service.suggest('question', '', locale, 1, tenantOf(location.team));
    const said = translate(locale, 'error.slack.late-ask', { example: one?.value ?? '…' });
    await respond({ response_type: 'ephemeral', ...bodyOf(renderSentence(said)) });
  }
}

/**
 * What everyone sees is posted, and not sent with the acknowledgement: Slack tells of that message neither
 * where it stands nor that it is there, so that it could not be corrected later. The acknowledgement goes
 * first, so that Slack never waits, and shows the command; where Dateline may not post, the answer follows
 * it after all.
 */
async function answerEveryone(
  { respond, command }: CommandArgs,
  { answered, messages }: Prepared,
  context: EventContext,
): Promise<void> {
  const channel = command.channel_id;
  let posted: string[];
  try {
    posted = await post(context, { channel }, messages);
  } catch (error) {
    context.log.info(factsOf(error), 'A Slack command is answered over its own address');
    for (const body of messages.slice(0, LIMITS.responses))
      await respond({ response_type: 'in_channel', ...bodyOf(body) });
    return;
  }
  await notePosted(answered, { team: context.location.team, channel, messages: posted }, context);
}

/** `/timeline karabakh`, `/dateline timeline karabakh`, `/dateline how many died?` */
function requestOf(slash: string, text: string): Request {
  const own = slash === UMBRELLA ? undefined : findCommand(slash);
  if (own) return parseOptions(own, text);
  const [, word = '', rest = ''] = /^\/?(\S+)\s*([\s\S]*)$/u.exec(text.trim()) ?? [];
  const named = findCommand(word);
  // "who died?" is a question, although it begins with a command's name.
  if (named && (named.name === 'ask' || !endsWithQuestionMark(rest))) {
    return parseOptions(named, rest);
  }
  return parseLine(text);
}
