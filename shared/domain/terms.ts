/** The fixed vocabularies of the field (product words), each as one list from which types, choices and checks follow. */

export const processes = ['promise', 'deliver', 'settle'] as const;
/** Primary process of a touchpoint: beloven, waarmaken, financieel afwikkelen [S4.7]. */
export type Process = (typeof processes)[number];

export const modes = ['online', 'offline', 'hybrid'] as const;
/** How a touchpoint happens; derived from its channels, can be overruled. */
export type Mode = (typeof modes)[number];

export const sides = ['online', 'offline'] as const;
/** A channel stands on one side; null when nobody has said which. */
export type Side = (typeof sides)[number];

export const directions = ['inbound', 'outbound', 'both'] as const;
/** Who starts: inbound = the customer, outbound = the organisation. */
export type Direction = (typeof directions)[number];

export const chainPhases = ['attention', 'orientation', 'purchase', 'delivery', 'use', 'aftercare'] as const;
/** Phase in the chain "van attentie tot en met levering en daarna" [S5.5]. */
export type ChainPhase = (typeof chainPhases)[number];

export const factors = ['hygiene', 'performance', 'delight'] as const;
/** Kind of expectation a touchpoint answers [S2.6]. */
export type Factor = (typeof factors)[number];

export const timeLayers = ['saved', 'spent', 'invested'] as const;
/** Pine's time layers: time well saved, spent or invested [S3.7]. */
export type TimeLayer = (typeof timeLayers)[number];

export const laws = ['honest', 'respectful', 'safe'] as const;
/** Basic laws of service; a breach is a customer who felt the organisation was not honest, respectful or safe [S4.18]. */
export type Law = (typeof laws)[number];

export const chargeKinds = ['bereavement', 'illness', 'unableToPay', 'other'] as const;
/** Preset kinds of emotional charge [S4.17]; "other" is named in the touchpoint's own words. */
export type ChargeKind = (typeof chargeKinds)[number];

export const bases = ['assumption', 'observation', 'interview', 'data'] as const;
/** What a touchpoint's description rests on [S1.8]. */
export type Basis = (typeof bases)[number];

export const promiseVerdicts = ['kept', 'partly', 'broken'] as const;
/** Verdict of the promise check: do promise, delivery and settlement agree [S4.19]. */
export type PromiseVerdict = (typeof promiseVerdicts)[number];

export const consistencies = ['same', 'different', 'unknown'] as const;
/** Is one item of information the same in a channel as in the others [S4.14]. */
export type Consistency = (typeof consistencies)[number];

export const departmentKinds = ['process', 'channel', 'staff', 'management'] as const;
/** What a department is: primary process, channel, staff or management. */
export type DepartmentKind = (typeof departmentKinds)[number];

/** The neutral middle of the Dutch 1–10 report mark. */
export const NEUTRAL_SCORE = 5.5;
/** A score of this height or more is a peak [S3.1]. */
export const PEAK_SCORE = 9;
