/** Editing on the page: the list, the form, the raw JSON, the previews, review and publishing. */
import type { Hono } from 'hono';
import type { OnRecord } from '../../../editing/changed-by.ts';
import type { Editing } from '../../../editing/index.ts';
import { fieldRoutes } from './field-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { itemRoutes } from './item-routes.ts';
import { listRoutes } from './list-routes.ts';
import { previewRoutes } from './preview-routes.ts';
import { publishRoutes } from './publish-routes.ts';
import { reviewRoutes } from './review-routes.ts';

export function editRoutes(api: Hono, editing: Editing, revisions?: OnRecord): void {
  for (const add of [listRoutes, itemRoutes, fieldRoutes, fileRoutes, previewRoutes, reviewRoutes])
    add(api, editing);
  publishRoutes(api, editing, revisions);
}
