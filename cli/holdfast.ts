#!/usr/bin/env node
console.log('holdfast', process.version)
