/** Keeps the schema library from trying to make code at run time, which the page's content policy forbids. Imported before any schema is made. */
import { config } from 'zod';

config({ jitless: true });
