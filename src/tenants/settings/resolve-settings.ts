/** From what is stored to what holds. */
import { DEFAULTS, type SettingName, type Settings, settingsSchema } from './settings.ts';

/** Who asks, as far as the settings care. */
export type Requester = {
  readonly user?: string;
  readonly roles?: readonly string[];
  readonly admin?: boolean;
};

const resolved = new WeakMap<object, Settings>();

/** Fills in the defaults; a value that no longer fits counts as never set, so that nothing stored can stop a tenant. */
export function resolveSettings(
  stored: Partial<Settings> | undefined,
  defaults: Settings = DEFAULTS,
): Settings {
  if (!stored) return defaults;
  let settings = resolved.get(stored);
  if (!settings) {
    const values = Object.entries(settingsSchema.shape).map(([name, schema]) => {
      const value = stored[name as SettingName];
      const read = schema.safeParse(value);
      const fits = read.success && value !== undefined;
      return [name, fits ? read.data : defaults[name as SettingName]];
    });
    settings = Object.fromEntries(values) as Settings;
    resolved.set(stored, settings);
  }
  return settings;
}

/** Whether somebody may change the settings: the platform's admins always, and those the settings name. */
export function mayChange(settings: Settings, { user, roles = [], admin }: Requester): boolean {
  return (
    admin === true ||
    (user !== undefined && settings.managerUsers.includes(user)) ||
    roles.some((role) => settings.managerRoles.includes(role))
  );
}

/** Whether somebody may subscribe a channel to a topic, and end that. */
export function maySubscribe(settings: Settings, who: Requester): boolean {
  return settings.follows === 'everyone' || mayChange(settings, who);
}

/** Whether Dateline answers in a channel. */
export function answersIn(settings: Settings, channel: string | undefined): boolean {
  return (
    settings.channels.length === 0 || (channel !== undefined && settings.channels.includes(channel))
  );
}
