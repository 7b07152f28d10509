/** The editors' part of the page's API, under `/api/editors`: one file of routes for each of its parts. */
import { Hono } from 'hono';
import { Refusal } from '../errors.ts';
import { correctionRoutes } from './correction-routes.ts';
import { draftRoutes } from './draft/routes.ts';
import { editRoutes } from './edit/index.ts';
import { historyRoutes } from './history-routes.ts';
import { impactRoutes } from './impact-routes.ts';
import { insightRoutes } from './insight-routes.ts';
import { logRoutes } from './log-routes.ts';
import type { EditorServices } from './services.ts';

export function createEditors(services: EditorServices): Hono {
  const api = new Hono();
  historyRoutes(api, services);
  draftRoutes(api, services);
  correctionRoutes(api, services);
  if (services.editing) editRoutes(api, services.editing);
  insightRoutes(api, services);
  logRoutes(api, services);
  impactRoutes(api, services);
  api.all('/*', ({ req }) => {
    throw new Refusal(404, `There is no ${req.path}.`);
  });
  return api;
}
