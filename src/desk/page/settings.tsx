/** What the reader has chosen, language and colours, kept in this browser. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { MessageKey } from '../../i18n/messages.ts';
import { translate } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { LOCALES } from './languages.ts';
import { useMedia } from './media.ts';

export type Settings = {
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
  readonly dark: boolean;
  readonly setDark: (dark: boolean) => void;
  /** Says one of Dateline's sentences in the reader's language. */
  readonly t: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
};

const Context = createContext<Settings | undefined>(undefined);

export function useSettings(): Settings {
  const settings = useContext(Context);
  if (!settings) throw new Error('useSettings needs SettingsProvider above it');
  return settings;
}

/** The time of day, as the reader's language writes it. */
export const clockTime = (at: Date, locale: Locale): string =>
  at.toLocaleTimeString(locale === 'en' ? 'en-GB' : locale, { hour: '2-digit', minute: '2-digit' });

export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(firstLocale);
  const [chosen, setChosen] = useState(() => read('colours'));
  const system = useMedia('(prefers-color-scheme: dark)');
  const dark = chosen === undefined ? system : chosen === 'dark';

  useEffect(() => {
    document.documentElement.lang = locale;
    keep('locale', locale);
  }, [locale]);
  useEffect(() => {
    document.documentElement.dataset.colours = dark ? 'dark' : 'light';
  }, [dark]);

  const settings = useMemo<Settings>(
    () => ({
      locale,
      setLocale,
      dark,
      setDark: (wanted) => {
        setChosen(wanted ? 'dark' : 'light');
        keep('colours', wanted ? 'dark' : 'light');
      },
      t: (key, values) => translate(locale, key, values),
    }),
    [locale, dark],
  );
  return <Context value={settings}>{children}</Context>;
}

function firstLocale(): Locale {
  const wanted = [read('locale'), ...navigator.languages.map((language) => language.slice(0, 2))];
  for (const language of wanted) {
    const known = LOCALES.find((locale) => locale === language);
    if (known) return known;
  }
  return 'en';
}

// Some browsers forbid storage altogether; then a choice lasts as long as the page.
function read(name: string): string | undefined {
  try {
    return localStorage.getItem(`dateline.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`dateline.${name}`, value);
  } catch {
    // See above.
  }
}
