import fc from 'fast-check'

// A change is judged by the same cases whenever it is judged: .ci/run sets a seed. Without one every run tries new ones.
const { PROPERTY_SEED } = process.env
if (PROPERTY_SEED) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(PROPERTY_SEED) })
