import { rulesPage } from './agenda/rules-page.js';
import { commandsPage } from './cli/commands-page.js';
import { settingsPage } from './note/settings/settings-page.js';

/** The pages of `docs/` that are made from the program, by path: `npm run generate` writes, `npm test` compares. */
export async function docsPages(): Promise<Record<string, string>> {
  return {
    'docs/rules.md': rulesPage(),
    'docs/commands.md': await commandsPage(),
    'docs/settings.md': settingsPage(),
  };
}
