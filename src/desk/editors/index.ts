/** The editors' part of the page's API, under `/api/editors`: one file of routes for each of its parts. */
import { Hono } from 'hono';
import { Refusal } from '../errors.ts';
import { limited } from '../read-body.ts';
import { correctionRoutes } from './correction-routes.ts';
import { draftRoutes } from './draft/routes.ts';
import { editRoutes } from './edit/index.ts';
import { historyRoutes } from './history-routes.ts';
import { impactRoutes } from './impact-routes.ts';
import { insightRoutes } from './insight-routes.ts';
import { logRoutes } from './log-routes.ts';
import type { EditorServices } from './services.ts';

const MOST_BYTES = 6 * 1024 * 1024;

export function createEditors(services: EditorServices): Hono {
  const api = new Hono();
  // These take whole files, and have limits of their own.
  draftRoutes(api, services);
  impactRoutes(api, services);
  api.use(limited(MOST_BYTES));
  historyRoutes(api, services);
  correctionRoutes(api, services);
  if (services.editing) editRoutes(api, services.editing, services.history?.revisions);
  insightRoutes(api, services);
  logRoutes(api, services);
  api.all('/*', ({ req }) => {
    throw new Refusal(404, `There is no ${req.path}.`);
  });
  return api;
}
