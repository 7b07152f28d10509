/** The editor: the list of what there is, what is opened of it, and publishing. */
import { usePlace } from '../route.tsx';
import { ItemEditor } from './edit/ItemEditor.tsx';
import { ListPane } from './edit/ListPane.tsx';
import { ProblemsView } from './edit/ProblemsView.tsx';
import { PublishView } from './edit/PublishView.tsx';
import { placeOf } from './edit/place.ts';
import { WorkBar } from './edit/WorkBar.tsx';
import { WorkProvider } from './edit/work.tsx';

export function EditPage() {
  const { hash } = usePlace();
  const place = placeOf(hash);
  return (
    <WorkProvider>
      <div className={`edit-page edit-${place.kind}`}>
        <WorkBar title="edit.nav" />
        {place.kind === 'publish' ? (
          <PublishView />
        ) : place.kind === 'problems' ? (
          <ProblemsView />
        ) : (
          <div className="edit-columns">
            <ListPane open={place.kind === 'item' ? place : undefined} />
            {place.kind === 'item' && (
              <ItemEditor
                key={`${place.section} ${place.id}`}
                section={place.section}
                id={place.id}
              />
            )}
          </div>
        )}
      </div>
    </WorkProvider>
  );
}
