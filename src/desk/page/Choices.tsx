/** What a reader can do next, as on the platforms: what matters as buttons, the rest in a menu. */
import { arrange, roleOf } from '../../contract/arrange-choices.ts';
import type { Choice, Reply } from '../../contract/reply.ts';
import { tells } from '../../contract/turns-page.ts';
import { translate } from '../../i18n/translate.ts';
import { Menu } from './Menu.tsx';

export function Choices({
  reply,
  onChoose,
}: {
  readonly reply: Reply;
  /** @param index among all of the reply's choices */
  readonly onChoose: (choice: Choice, index: number) => void;
}) {
  const all = reply.blocks
    .flatMap((block) => (block.type === 'choices' ? block.choices : []))
    .map((choice, index) => ({
      choice,
      index,
      label: choice.label,
      role: roleOf(choice, reply),
    }));
  if (all.length === 0) return null;
  const { buttons, menu } = arrange(all);
  const more = buttons.length > 0 || tells(reply) ? 'choice.more' : 'choice.pick';
  return (
    <div className="choices">
      {buttons.map(({ choice, index }) => (
        <button
          key={index}
          type="button"
          className={`choice choice-${choice.kind}`}
          onClick={() => onChoose(choice, index)}
        >
          {choice.label}
        </button>
      ))}
      {menu.length > 0 && (
        <Menu
          label={translate(reply.locale, more)}
          options={menu}
          onPick={({ choice, index }) => onChoose(choice, index)}
        />
      )}
    </div>
  );
}
