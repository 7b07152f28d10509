/** What the bot may do in a channel of the local Discord: everything, but for what a test forbids. */

const BITS = {
  SendMessages: 1n << 11n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
} as const;
export type Permission = keyof typeof BITS;

type Body = {
  readonly content?: string;
  readonly embeds?: readonly object[];
  readonly message_reference?: object;
};
type Refusal = { readonly status: number; readonly message: string; readonly code: number };

export function createPermissions() {
  const forbidden = new Map<string, Set<Permission>>();
  const may = (channel: string, permission: Permission) => !forbidden.get(channel)?.has(permission);
  return {
    may,
    forbid: (channel: string, ...permissions: Permission[]) =>
      forbidden.set(channel, new Set(permissions)),
    allow: (channel: string) => forbidden.delete(channel),
    /** As an interaction tells of it. */
    bits: (channel: string): string =>
      String(
        (Object.keys(BITS) as Permission[])
          .filter((one) => may(channel, one))
          .reduce((all, one) => all | BITS[one], 0n),
      ),
    /** What Discord says to a message of the bot's own accord; undefined where it takes it. */
    refusal(channel: string, { content, embeds, message_reference }: Body): Refusal | undefined {
      const missing = { status: 403, message: 'Missing Permissions', code: 50013 };
      if (!may(channel, 'SendMessages')) return missing;
      if (message_reference && !may(channel, 'ReadMessageHistory')) {
        const message = 'Cannot reply without permission to read message history';
        return { status: 403, message, code: 160_002 };
      }
      return embeds?.length && !content && !may(channel, 'EmbedLinks') ? missing : undefined;
    },
    /** Embeds that may not be shown are dropped without a word. */
    shown: <B extends object>(channel: string, body: B): B =>
      'embeds' in body && !may(channel, 'EmbedLinks') ? { ...body, embeds: [] } : body,
  };
}

export type Permissions = ReturnType<typeof createPermissions>;
