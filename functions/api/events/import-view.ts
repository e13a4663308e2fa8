import { Import } from '../../../domain/imports/import.ts'

/** One import as it is shown. */
export const ImportView = Import.meta({ id: 'Import' })
