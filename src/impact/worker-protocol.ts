/** What the main thread and the one that looks ahead say to each other: calls by name, and what they give. */
import type { Look } from './look.ts';
import type { Asked } from './types.ts';

type Called = Pick<Look, 'open' | 'marks' | 'topics' | 'unseen'> & {
  readonly ask: (logged: Parameters<Look['ask']>[0], most: number) => ReturnType<Look['ask']>;
};
export type CallName = keyof Called;
export type ArgumentsOf<N extends CallName> = Parameters<Called[N]>;
export type ResultOf<N extends CallName> = Awaited<ReturnType<Called[N]>>;

export type ToLook =
  | {
      readonly [N in CallName]: {
        readonly id: number;
        readonly name: N;
        readonly args: ArgumentsOf<N>;
      };
    }[CallName]
  | { readonly id: number; readonly name: 'call-off' };

export type FromLook =
  | { readonly type: 'asked'; readonly id: number; readonly asked: Asked }
  | { readonly type: 'done'; readonly id: number; readonly result: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly message: string }
  | {
      readonly type: 'log';
      readonly level: 'info' | 'warn';
      readonly detail: object;
      readonly message: string;
    };
