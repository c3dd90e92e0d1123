package cn.ziping.printing.job;

import cn.ziping.printing.PrintOrder;

/** What somebody wants printed as one job; its order names no project. */
record NewJob(JobFilter filter, PrintLayout layout, PrintOrder order) {}
