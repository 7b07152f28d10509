/** Somebody with a browser of their own, without the browser: it follows where it is sent, and holds what it is given. */

export type Visit = {
  readonly status: number;
  /** Where it ended, and everywhere on the way. */
  readonly url: URL;
  readonly way: readonly URL[];
  readonly body: string;
};

export type Visitor = ReturnType<typeof createVisitor>;

export function createVisitor() {
  /** By host, as browsers do: ports share. */
  const held = new Map<string, string>();
  /** Every `set-cookie` as it came. */
  const given: string[] = [];

  async function once(url: URL, init: RequestInit = {}): Promise<Response> {
    const cookie = [...held].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...(cookie && { cookie }), ...(init.headers as Record<string, string>) },
    });
    for (const line of response.headers.getSetCookie()) {
      given.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) held.delete(name);
      else held.set(name, value);
    }
    return response;
  }

  return {
    held,
    given,
    once,
    /** @param stop where not to go any further: told of each address before it is asked */
    async visit(address: string, stop: (url: URL) => boolean = () => false): Promise<Visit> {
      let url = new URL(address);
      const way = [url];
      for (let hops = 0; hops < 20; hops += 1) {
        if (stop(url)) return { status: 0, url, way, body: '' };
        const response = await once(url);
        const body = await response.text();
        const to = response.headers.get('location');
        if (!to) return { status: response.status, url, way, body };
        url = new URL(to, url);
        way.push(url);
      }
      throw new Error(`It goes on and on: ${way.join(' → ')}`);
    },
    async json<T>(address: string): Promise<T> {
      return (await once(new URL(address))).json() as Promise<T>;
    },
    async post(address: string, headers: Readonly<Record<string, string>> = {}, body = '{}') {
      const response = await once(new URL(address), {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      });
      return { status: response.status, body: await response.text() };
    },
  };
}
