/** Every command and who carries it out. A part of the program adds its handlers here. */
import { importCommandHandlers } from '../imports';
import type { CommandHandlers } from './define';
import { engagementCommandHandlers } from './engagement';
import { listCommandHandlers } from './lists';
import { touchpointCommandHandlers } from './touchpoints';

export const commandHandlers: CommandHandlers = {
  ...engagementCommandHandlers,
  ...touchpointCommandHandlers,
  ...listCommandHandlers,
  ...importCommandHandlers,
};
