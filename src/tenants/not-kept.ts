/** What somebody asked to be kept could not be: nobody may be told that it was. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
  constructor(why: string, cause?: unknown) {
    super(why, { cause });
  }
}
