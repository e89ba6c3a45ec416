/** The screens of a document by id, each loaded when it is first shown. A part of the program adds one line here and one in the navigation. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { ScreenId } from './navigation';

export const screens: Readonly<Record<ScreenId, LazyExoticComponent<ComponentType>>> = {
  overview: lazy(() =>
    import('@renderer/features/overview').then(({ OverviewScreen }) => ({ default: OverviewScreen })),
  ),
  touchpoints: lazy(() =>
    import('@renderer/features/touchpoints').then(({ TouchpointsScreen }) => ({ default: TouchpointsScreen })),
  ),
  measurements: lazy(() =>
    import('@renderer/features/measurements').then(({ MeasurementsScreen }) => ({ default: MeasurementsScreen })),
  ),
  improvements: lazy(() =>
    import('@renderer/features/improvements').then(({ ImprovementsScreen }) => ({ default: ImprovementsScreen })),
  ),
  journeys: lazy(() =>
    import('@renderer/features/journeys').then(({ JourneysScreen }) => ({ default: JourneysScreen })),
  ),
  interviews: lazy(() =>
    import('@renderer/features/interviews').then(({ InterviewsScreen }) => ({ default: InterviewsScreen })),
  ),
  organisation: lazy(() =>
    import('@renderer/features/organisation/OrganisationScreen').then(({ OrganisationScreen }) => ({
      default: OrganisationScreen,
    })),
  ),
  glossary: lazy(() =>
    import('@renderer/features/glossary').then(({ GlossaryScreen }) => ({ default: GlossaryScreen })),
  ),
  reports: lazy(() => import('@renderer/features/reports').then(({ ReportsScreen }) => ({ default: ReportsScreen }))),
  staffing: lazy(() =>
    import('@renderer/features/staffing').then(({ StaffingScreen }) => ({ default: StaffingScreen })),
  ),
  specialists: lazy(() =>
    import('@renderer/features/staffing').then(({ SpecialistsScreen }) => ({ default: SpecialistsScreen })),
  ),
  assignments: lazy(() =>
    import('@renderer/features/staffing').then(({ AssignmentsScreen }) => ({ default: AssignmentsScreen })),
  ),
  matching: lazy(() =>
    import('@renderer/features/staffing').then(({ MatchingScreen }) => ({ default: MatchingScreen })),
  ),
  division: lazy(() =>
    import('@renderer/features/staffing').then(({ DivisionScreen }) => ({ default: DivisionScreen })),
  ),
  shortlists: lazy(() =>
    import('@renderer/features/staffing').then(({ ShortlistsScreen }) => ({ default: ShortlistsScreen })),
  ),
  poolCare: lazy(() =>
    import('@renderer/features/staffing').then(({ PoolCareScreen }) => ({ default: PoolCareScreen })),
  ),
  settings: lazy(() =>
    import('@renderer/features/settings/SettingsScreen').then(({ SettingsScreen }) => ({ default: SettingsScreen })),
  ),
  import: lazy(() =>
    import('@renderer/features/import/ImportScreen').then(({ ImportScreen }) => ({ default: ImportScreen })),
  ),
};
