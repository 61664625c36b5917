#include "contracts.h"
