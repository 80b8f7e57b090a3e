/** Where the program remembers the agendas that it wrote, in the vault. */
export const MEMORY = '.knowwho/due.json';
