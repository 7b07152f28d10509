/** A systemd unit, read: https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html */

export type Unit = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** @throws Error for a line that is neither a section, an assignment nor a comment */
export function readUnit(text: string): Unit {
  const unit = new Map<string, Map<string, string[]>>();
  let section: Map<string, string[]> | undefined;
  for (const line of text.replaceAll(/\\\n/g, ' ').split('\n')) {
    if (line.trim() === '' || /^[#;]/.test(line)) continue;
    const [, name] = /^\[(\w+)\]$/.exec(line) ?? [];
    if (name !== undefined) {
      section = unit.get(name) ?? new Map();
      unit.set(name, section);
      continue;
    }
    const [, key, value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (key === undefined || section === undefined) throw new Error(`no line of a unit: ${line}`);
    section.set(key, [...(section.get(key) ?? []), value]);
  }
  return unit;
}
