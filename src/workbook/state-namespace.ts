/** The namespace of our custom XML part. A form that older versions cannot read would get a number of its own. */
export const STATE_NAMESPACE = 'urn:held-split:state:1';
