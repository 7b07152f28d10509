/** What Discord says of its gateway: where it is, and how a bot of this size is to connect. */
import type { REST } from 'discord.js';
import { type APIGatewayBotInfo, Routes } from 'discord-api-types/v10';
import { z } from 'zod';

const shape = z.looseObject({
  url: z.string().regex(/^wss?:\/\//),
  shards: z.number().int().min(1),
  session_start_limit: z.looseObject({
    total: z.number(),
    /** How many times a shard may log in until `reset_after` milliseconds from now. */
    remaining: z.number(),
    reset_after: z.number(),
    /** How many may do so in every five seconds. */
    max_concurrency: z.number().min(1),
  }),
});

/** Rejects where Discord is away, refuses the token, or answers something else. */
export async function gatewayInfo(rest: REST): Promise<APIGatewayBotInfo> {
  const answer = shape.safeParse(await rest.get(Routes.gatewayBot()));
  if (!answer.success) throw new Error('it does not say where its gateway is');
  return answer.data;
}

/** @throws where Discord would not let so many log in today: the token is lost beyond that */
export function checkBudget(
  { session_start_limit: { remaining, reset_after } }: APIGatewayBotInfo,
  needed: number,
  now = Date.now(),
): void {
  if (remaining >= needed) return;
  const again = new Date(now + reset_after).toISOString();
  throw new Error(
    `it lets this bot log in ${remaining} more times before ${again}, and ${needed} are needed`,
  );
}
