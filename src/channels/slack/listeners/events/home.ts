/** Somebody opens the Home tab. */
import { eventContext, type SlackServices } from '../../receive/event-context.ts';
import { homeView } from '../home-view.ts';

/** Shows the tab to whoever opens it, as of now. */
export async function onHomeOpened(
  user: string,
  team: string,
  services: SlackServices,
): Promise<void> {
  const context = await eventContext({ team, user }, services);
  await context.client.views.publish({ user_id: user, view: await homeView(context) });
}
