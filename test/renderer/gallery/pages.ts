/** The pages of the gallery by name; the tests run axe over each of them. */
import type { ComponentType } from 'react';
import { FeedbackPage } from './FeedbackPage';
import { FieldsPage } from './FieldsPage';
import { EmptyPage, FramePage, StartPage } from './FramePage';
import { ListsPage } from './ListsPage';
import { SignsPage } from './SignsPage';

export const pages: Readonly<Record<string, ComponentType>> = {
  signs: SignsPage,
  fields: FieldsPage,
  feedback: FeedbackPage,
  lists: ListsPage,
  frame: FramePage,
  empty: EmptyPage,
  start: StartPage,
};
