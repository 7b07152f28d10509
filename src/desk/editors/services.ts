/** What the editors' part of the page's API talks to: each of its parts names what it needs. */
export type EditorServices = Readonly<Record<never, never>>;
