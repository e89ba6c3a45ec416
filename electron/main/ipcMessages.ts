/** The form of what pages send: checked before anything else is looked at. */
import { hostRequests, type HostRequestName } from '@shared/contract/host';
import { isAbsolute } from 'node:path';
import { z } from 'zod';

const requestName = z.custom<HostRequestName>((name) => typeof name === 'string' && Object.hasOwn(hostRequests, name));

/** A request: its name and its parameters (parsed by the schema of that name). */
export const requestSchema = z.tuple([requestName, z.unknown()]);

/** The path of a dropped file, as the operating system gave it. */
export const dropSchema = z.tuple([
  z
    .string()
    .min(1)
    .max(4096)
    .refine((path) => isAbsolute(path) && !path.includes('\0')),
]);
