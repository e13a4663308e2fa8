import { shippedModel } from '../risk/shipped-model.ts'

/**
 * Priors, severities and half-lives that features are made with: the shipped ones, whatever a company's policy says, because
 * a stored version must give the same number for ever. Changing one asks for new names of the features it enters.
 */
export const featureParameters = shippedModel
