/** The places of the navigation and their icons; the search palette offers the same. */
import {
  AppsListRegular, ArrowImportRegular, BookOpenRegular, BuildingRegular, ChartMultipleRegular, ClipboardTaskRegular, ColumnDoubleCompareRegular, DataBarVerticalRegular,
  DocumentBulletListRegular, HandshakeRegular, HistoryRegular, HomeRegular, LocationRegular, PeopleTeamRegular, SettingsRegular,
  StarRegular, TableRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { GroupKey } from '../../../preload/contract/catalogue/index.ts';
import type { Word } from '../../i18n/index.ts';

export interface Place {
  readonly word: Word<'frame'>;
  readonly to: string;
  readonly icon: ReactElement;
}

export const homePlace: Place = { word: 'home', to: '/', icon: <HomeRegular /> };

export const toolPlaces: readonly Place[] = [
  { word: 'compare', to: '/compare', icon: <ColumnDoubleCompareRegular /> },
  { word: 'indicators', to: '/indicators', icon: <DataBarVerticalRegular /> },
  { word: 'import', to: '/import', icon: <ArrowImportRegular /> },
  { word: 'history', to: '/history', icon: <HistoryRegular /> },
];

export const settingsPlace: Place = { word: 'settings', to: '/settings', icon: <SettingsRegular /> };

export const groupIcons: Readonly<Record<GroupKey, ReactElement>> = {
  places: <LocationRegular />,
  organisations: <BuildingRegular />,
  services: <AppsListRegular />,
  contracts: <DocumentBulletListRegular />,
  oversight: <ClipboardTaskRegular />,
  assessment: <StarRegular />,
  programmes: <HandshakeRegular />,
  cooperation: <PeopleTeamRegular />,
  knowledge: <BookOpenRegular />,
  numbers: <ChartMultipleRegular />,
  own: <TableRegular />,
};
