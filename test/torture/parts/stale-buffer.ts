import type { Figure, TortureRun } from '../part.js';

export async function staleBuffer(_run: TortureRun): Promise<Figure[]> {
  return [];
}
